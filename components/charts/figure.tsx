import type { ReactNode } from 'react';
import { Disclosure } from '../ui/disclosure';
import { FocusRegion } from '../ui/focus-region';
import { CsvButton } from './csv-button';
import type { Table } from './table';

interface Props {
  id: string;
  title: string;
  /** What it shows, in a sentence that stands without the chart. */
  reading: ReactNode;
  table: Table;
  /** Says why there is nothing to draw yet. */
  empty?: string;
  children: ReactNode;
}

/** A chart under its title, with its reading in words, its numbers as a table, and as a file. */
export function Figure({ id, title, reading, table, empty, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0 space-y-4 rounded-card border border-line bg-raised p-5">
      <div className="space-y-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <p className="text-ink-soft">{empty ?? reading}</p>
      </div>
      {!empty && (
        <>
          {children}
          <Disclosure summary="As a table">
            <div className="space-y-3 p-3">
              <Numbers title={title} table={table} />
              <CsvButton name={id} table={table} />
            </div>
          </Disclosure>
        </>
      )}
    </section>
  );
}

function Numbers({ title, table: { columns, rows } }: { title: string; table: Table }) {
  return (
    <FocusRegion label={`${title}, as a table`} className="max-h-80 overflow-auto">
      <table className="w-full text-sm tabular-nums">
        <thead className="text-left text-ink-soft">
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={`py-1.5 pr-4 font-medium ${at > 0 ? 'text-right' : ''}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              {cells.map((value, at) => (
                <td key={columns[at + 1]} className="py-1.5 pr-4 text-right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FocusRegion>
  );
}

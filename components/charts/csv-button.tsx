'use client';

import { Download } from 'lucide-react';
import { Button } from '../ui/button';
import { csvOf, type Table } from './table';

/** Saves the numbers of a chart as a file; nothing leaves the browser. */
export function CsvButton({ name, table }: { name: string; table: Table }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `redrive-${name}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button look="quiet" onClick={save}>
      <Download aria-hidden className="size-4" /> Download CSV
    </Button>
  );
}

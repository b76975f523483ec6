import type { Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { FocusRegion } from '../ui/focus-region';

type Props = { tree: Root; components?: Partial<Components>; className?: string };

/** Text compiled from Markdown. A style attribute would break the Content-Security-Policy, so table cells keep `align`. */
export function Prose({ tree, components, className = '' }: Props) {
  return (
    <div className={`prose ${className}`}>
      {toJsxRuntime(tree, {
        Fragment,
        jsx,
        jsxs,
        tableCellAlignToStyle: false,
        components: { table: ScrollingTable, ...components },
      })}
    </div>
  );
}

function ScrollingTable({ node: _node, ...table }: React.ComponentProps<'table'> & { node?: unknown }) {
  return (
    <FocusRegion label="Table" className="overflow-x-auto">
      <table {...table} />
    </FocusRegion>
  );
}

import type { Element, ElementContent, Root } from 'hast';
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
        passNode: true,
        components: { table: ScrollingTable, ...components },
      })}
    </div>
  );
}

/** Named by its columns, since a page can have several. */
function ScrollingTable({ node, ...table }: React.ComponentProps<'table'> & { node?: Element }) {
  return (
    <FocusRegion label={`Table: ${node ? columnsOf(node).join(', ') : ''}`} className="overflow-x-auto">
      <table {...table} />
    </FocusRegion>
  );
}

const columnsOf = (node: Element): string[] =>
  node.tagName === 'th'
    ? [textOf(node)]
    : node.children.flatMap((child) => (child.type === 'element' ? columnsOf(child) : []));

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

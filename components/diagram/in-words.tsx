import type { ArchitectureEdge, PlacedArchitecture } from '@/engine';
import { lines } from './lines';

interface Props {
  architecture: PlacedArchitecture;
  permissions: boolean;
}

/** The same architecture as a list. */
export function InWords({ architecture: { nodes, edges }, permissions }: Props) {
  return (
    <ol aria-label="The architecture in words" className="list-decimal space-y-1.5 py-3 pr-4 pl-9 text-base">
      {nodes.map(({ id, type, role, settings }) => (
        <li key={id}>
          <span className="font-medium">{name(id)}</span>
          {role === 'caller' ? ' stands outside' : `, ${type}`}
          {settings.length > 0 && `: ${settings.join(', ')}`}.
          <ul className="list-disc pl-5 text-ink-soft">
            {edges
              .filter(({ from }) => from === id)
              .map((edge) => (
                <li key={edge.id}>
                  to {name(edge.to)}
                  {edge.label && `: ${edge.label}`} ({lines[edge.way].name})
                  {permissions && edge.permission && `. ${mayOf(edge.permission)}`}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const name = (id: string): string => (id === 'caller' ? 'The caller' : id);

const mayOf = ({ text, allowed }: NonNullable<ArchitectureEdge['permission']>): string =>
  `${text}; ${allowed ? 'it does' : 'it does not'}.`;

import { placed } from './layout';
import { MapDrawing, type MappedTopic } from './map-drawing';

/** Topics as a map, laid out on the server. Whoever cannot see the lines, or has a phone, has the list beside it. */
export const ConceptMap = ({ topics }: { topics: readonly MappedTopic[] }) => (
  <MapDrawing topics={topics} placed={placed(topics)} />
);

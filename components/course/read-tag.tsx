import { Tag } from '../ui/tag';

interface Props {
  /** In its present meaning, or in an earlier one. */
  reading: 'read' | 'changed';
}

/** That a lesson was read. */
export const ReadTag = ({ reading }: Props) =>
  reading === 'read' ? <Tag tone="good">Read</Tag> : <Tag tone="warn">Changed since you read it</Tag>;

import { expect, test } from 'vitest';
import { csvOf } from '../../components/charts/table';

test('a table is written as a spreadsheet reads it', () => {
  const columns = ['Topic', 'Answers'];
  const rows = [
    ['Amazon SQS', 3],
    ['Kafka, Amazon MQ and "others"', 0],
    ['two\nlines', 1.5],
  ];
  expect(csvOf({ columns, rows })).toBe(
    'Topic,Answers\r\nAmazon SQS,3\r\n"Kafka, Amazon MQ and ""others""",0\r\n"two\nlines",1.5\r\n',
  );
});

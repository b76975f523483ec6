import type { Sending, TemplateResource } from '../../engine/scenario';

/** What a handler can send a message on to, of everything that a template makes. */
export const sendings = (resources: Readonly<Record<string, TemplateResource>>): readonly Sending[] =>
  Object.entries(resources).flatMap(([target, { Type, Properties }]): readonly Sending[] => {
    switch (Type) {
      case 'AWS::SQS::Queue':
        return [{ action: 'SendMessage', target, item: Properties?.FifoQueue === true ? { groupId: 'g' } : {} }];
      case 'AWS::SNS::Topic':
        return [{ action: 'Publish', target, item: {} }];
      case 'AWS::Kinesis::Stream':
        return [{ action: 'PutRecord', target, item: {} }];
      case 'AWS::DynamoDB::Table':
        return [{ action: 'PutItem', target, item: {} }];
      case 'AWS::S3::Bucket':
        return [{ action: 'PutObject', target, item: { key: 'in/sent.png' } }];
      case 'AWS::Serverless::Function':
        return [{ action: 'Invoke', target, item: {} }];
      default:
        return [];
    }
  });

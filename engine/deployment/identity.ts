import { asFlag, asText, type JsonObject } from '../json';
import { ownedBy } from './owners';
import {
  arnOf,
  elsewhere,
  functionArn,
  keyArn,
  queueArn,
  queueUrl,
  roleArn,
  ruleArn,
  splitQualifier,
  toFunctionArn,
} from './place';

/** What Ref and GetAtt give of a resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The name, ARN and other attributes of a resource. A resource without a name of its own is named by its logical id. */
export const identityOf = (id: string, type: string, properties: JsonObject, version: () => number): Identity =>
  ownedBy(properties, identityAtHome(id, type, properties, version));

function identityAtHome(id: string, type: string, properties: JsonObject, version: () => number): Identity {
  const named = (key: string): string => asText(properties[key]) ?? id;
  switch (type) {
    case 'AWS::SQS::Queue': {
      const name = asText(properties.QueueName) ?? (asFlag(properties.FifoQueue) ? `${id}.fifo` : id);
      return { ref: queueUrl(name), attributes: { Arn: queueArn(name), QueueName: name, QueueUrl: queueUrl(name) } };
    }
    case 'AWS::SNS::Topic': {
      const name = asText(properties.TopicName) ?? (asFlag(properties.FifoTopic) ? `${id}.fifo` : id);
      const arn = arnOf('sns', name);
      return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
    }
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName');
      return { ref: name, attributes: { Arn: functionArn(name) } };
    }
    case 'AWS::Lambda::Version': {
      const number = String(version());
      return {
        ref: `${bareFunction(properties)}:${number}`,
        attributes: { Version: number, FunctionArn: `${bareFunction(properties)}:${number}` },
      };
    }
    case 'AWS::Lambda::Alias': {
      const arn = `${bareFunction(properties)}:${named('Name')}`;
      return { ref: arn, attributes: { AliasArn: arn } };
    }
    case 'AWS::Lambda::Url': {
      const arn = toFunctionArn(asText(properties.TargetFunctionArn) ?? '');
      return {
        ref: arn,
        attributes: { FunctionArn: arn, FunctionUrl: `https://${id.toLowerCase()}.lambda-url.us-east-1.on.aws/` },
      };
    }
    case 'AWS::KMS::Key':
      return { ref: id, attributes: { Arn: keyArn(id), KeyId: id } };
    case 'AWS::IAM::Role': {
      const name = named('RoleName');
      return { ref: name, attributes: { Arn: roleArn(name), RoleId: id } };
    }
    case 'AWS::IAM::ManagedPolicy': {
      const arn = `arn:aws:iam::123456789012:policy/${named('ManagedPolicyName')}`;
      return { ref: arn, attributes: { PolicyArn: arn } };
    }
    case 'AWS::S3::Bucket': {
      const name = named('BucketName');
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
    }
    case 'AWS::Events::EventBus': {
      const name = named('Name');
      return { ref: name, attributes: { Arn: arnOf('events', `event-bus/${name}`), Name: name } };
    }
    case 'AWS::Events::Rule': {
      const name = named('Name');
      const bus = busName(asText(properties.EventBusName));
      return { ref: bus === 'default' ? name : `${bus}|${name}`, attributes: { Arn: ruleArn(name, bus) } };
    }
    case 'AWS::Serverless::StateMachine':
    case 'AWS::StepFunctions::StateMachine': {
      const name = asText(properties.StateMachineName ?? properties.Name) ?? id;
      const arn = arnOf('states', `stateMachine:${name}`);
      return { ref: arn, attributes: { Arn: arn, Name: name } };
    }
    case 'AWS::Logs::LogGroup': {
      const name = named('LogGroupName');
      return { ref: name, attributes: { Arn: `${arnOf('logs', `log-group:${name}`)}:*` } };
    }
    case 'AWS::Cognito::UserPool':
      return { ref: id, attributes: { Arn: arnOf('cognito-idp', `userpool/${id}`), UserPoolId: id } };
    case 'AWS::IoT::TopicRule': {
      const name = named('RuleName');
      return { ref: name, attributes: { Arn: arnOf('iot', `rule/${name}`) } };
    }
    case 'AWS::Config::ConfigRule': {
      const name = named('ConfigRuleName');
      return { ref: name, attributes: { Arn: arnOf('config', `config-rule/${name}`) } };
    }
    case 'AWS::CodeCommit::Repository': {
      const name = named('RepositoryName');
      return { ref: id, attributes: { Arn: arnOf('codecommit', name), Name: name } };
    }
    case 'AWS::Pipes::Pipe': {
      const name = named('Name');
      return { ref: name, attributes: { Arn: arnOf('pipes', `pipe/${name}`) } };
    }
    case 'AWS::Scheduler::Schedule': {
      const name = named('Name');
      return { ref: name, attributes: { Arn: arnOf('scheduler', `schedule/default/${name}`) } };
    }
    case 'AWS::ElasticLoadBalancingV2::TargetGroup':
      return elasticLoadBalancing('targetgroup', id, 'TargetGroupArn');
    case 'AWS::ElasticLoadBalancingV2::LoadBalancer':
      return elasticLoadBalancing('loadbalancer/app', id, 'LoadBalancerArn');
    case 'AWS::ElasticLoadBalancingV2::Listener':
      return elasticLoadBalancing('listener/app', id, 'ListenerArn');
    case 'AWS::Kinesis::Stream': {
      const name = named('Name');
      return { ref: name, attributes: { Arn: arnOf('kinesis', `stream/${name}`) } };
    }
    case 'AWS::MSK::Cluster':
    case 'AWS::MSK::ServerlessCluster': {
      const arn = arnOf('kafka', `cluster/${named('ClusterName')}/1`);
      return { ref: arn, attributes: { Arn: arn } };
    }
    case 'AWS::AmazonMQ::Broker': {
      const brokerId = `b-${id.toLowerCase()}`;
      return { ref: brokerId, attributes: { Arn: arnOf('mq', `broker:${named('BrokerName')}:${brokerId}`) } };
    }
    case 'AWS::DocDB::DBCluster': {
      const name = named('DBClusterIdentifier').toLowerCase();
      return { ref: name, attributes: { Arn: arnOf('rds', `cluster:${name}`) } };
    }
    case 'AWS::Kinesis::StreamConsumer': {
      const arn = `${asText(properties.StreamARN) ?? ''}/consumer/${named('ConsumerName')}:1`;
      return { ref: arn, attributes: { ConsumerARN: arn, StreamARN: asText(properties.StreamARN) ?? '' } };
    }
    case 'AWS::DynamoDB::GlobalTable':
    case 'AWS::Serverless::SimpleTable':
    case 'AWS::DynamoDB::Table': {
      const name = named('TableName');
      const arn = arnOf('dynamodb', `table/${name}`);
      return { ref: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/1` } };
    }
    default:
      return { ref: id, attributes: {} };
  }
}

function elasticLoadBalancing(kind: string, id: string, attribute: string): Identity {
  const arn = arnOf('elasticloadbalancing', `${kind}/${id}/1`);
  return { ref: arn, attributes: { [attribute]: arn } };
}

/** An attribute that the engine does not know is a value made elsewhere. */
export const attributeOf = (identity: Identity, id: string, attribute: string): string =>
  identity.attributes[attribute] ?? elsewhere(`${id}.${attribute}`);

/** The name of an event bus, given as a name or an ARN. */
export const busName = (written: string | undefined): string => written?.replace(/^.*:event-bus\//, '') ?? 'default';

const bareFunction = (properties: JsonObject): string =>
  splitQualifier(toFunctionArn(asText(properties.FunctionName) ?? '')).bare;

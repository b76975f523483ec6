import { asText, type JsonObject } from '../json';
import type { World } from '../world';
import type { Plan } from './build';
import { definitionOf, stateMachineTypes } from './state-machines';
import { isTriggerType } from './triggers/triggers';

/** Resource types that have a part in a world, or are read for one. */
const played = new Set([
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Permission',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Url',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::ManagedPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SNS::Subscription',
  'AWS::S3::Bucket',
  'AWS::Events::EventBus',
  'AWS::Events::EventBusPolicy',
  'AWS::Events::Rule',
  'AWS::Kinesis::Stream',
  'AWS::MSK::Cluster',
  'AWS::MSK::ServerlessCluster',
  'AWS::AmazonMQ::Broker',
  'AWS::DocDB::DBCluster',
  'AWS::Kinesis::StreamConsumer',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Serverless::SimpleTable',
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::Scheduler::Schedule',
  'SAM route',
]);

/** What a template holds that the engine leaves out, and why. */
export const listIgnored = ({ resources }: Plan, world: Omit<World, 'ignored'>): World['ignored'] =>
  Object.entries(resources).flatMap(([resource, { type, properties }]) => {
    if (type === 'AWS::Lambda::EventSourceMapping' && !world.mappings[resource] && !world.streamMappings[resource]) {
      return [{ resource, type, why: 'its source or function is made outside the template' }];
    }
    if (world.mappings[resource] || world.streamMappings[resource]) return [];
    if (world.triggers[resource] || world.stateMachines[resource]) return [];
    const why = reasonFor(type, properties);
    if (why !== undefined) return [{ resource, type, why }];
    return played.has(type) ? [] : [{ resource, type, why: 'it has no part in the delivery that is simulated' }];
  });

/** A pipe that is not played reads something else, or hands on to something else than a function. */
function whyNoPipe({ Target, Enrichment }: JsonObject): string {
  const [toFunction, byFunction] = [Target, Enrichment].map((arn) => /^arn:aws:lambda:/.test(asText(arn) ?? ''));
  if (toFunction) return 'its source or function is made outside the template';
  return byFunction ? 'its target is no function, which is not simulated' : 'it invokes no function';
}

/** Why something that can invoke functions invokes none here. */
function reasonFor(type: string, properties: JsonObject): string | undefined {
  if (type === 'AWS::Pipes::Pipe') return whyNoPipe(properties);
  if (isTriggerType(type)) return 'it invokes no function';
  if (!(stateMachineTypes as readonly string[]).includes(type)) return undefined;
  return Object.keys(definitionOf(properties)).length === 0
    ? 'its definition is made outside the template'
    : 'it has states that are not simulated';
}

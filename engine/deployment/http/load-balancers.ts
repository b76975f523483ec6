import type { LoadBalancerRule, LoadBalancerSettings } from '../../http-world';
import { asList, asNumber, asObject, asText, asTexts, type JsonObject } from '../../json';
import type { Json } from '../../scenario';
import type { World } from '../../world';
import { eachOf, ofType, type Plan } from '../build';
import { identityOf } from '../identity';
import { toFunctionArn } from '../place';

const groupType = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** The functions that target groups of type lambda hold, by the ARN of the group. */
export const lambdaGroups = (plan: Plan): ReadonlyMap<string, { readonly id: string; readonly functionArn: string }> =>
  new Map(
    ofType(plan, groupType)
      .filter(([, { properties }]) => asText(properties.TargetType) === 'lambda')
      .map(([id, { type, properties }]) => {
        const target = asText(asObject(asList(properties.Targets)[0]).Id);
        const functionArn = target === undefined ? '' : toFunctionArn(target);
        return [identityOf(id, type, properties, () => 1).ref, { id, functionArn }];
      }),
  );

/** Load balancers with the rules of all their listeners, in the order in which they are tried; the default action comes last. */
export function buildLoadBalancers(plan: Plan): World['loadBalancers'] {
  const groups = lambdaGroups(plan);
  const toRule = (actions: Json | undefined, conditions: readonly JsonObject[]): LoadBalancerRule => {
    const action = asObject(asList(actions).at(-1));
    const { TargetGroupArn, ForwardConfig, FixedResponseConfig } = action;
    const [first] = asList(asObject(ForwardConfig).TargetGroups).map(asObject);
    const targetGroupArn = asText(TargetGroupArn) ?? asText(first?.TargetGroupArn);
    const fixedStatus = asNumber(asObject(FixedResponseConfig).StatusCode);
    const elsewhere = fixedStatus === undefined && !groups.has(targetGroupArn ?? '');
    return {
      paths: conditions.flatMap((one) => valuesOf(one, 'path-pattern', 'PathPatternConfig')),
      methods: conditions.flatMap((one) => valuesOf(one, 'http-request-method', 'HttpRequestMethodConfig')),
      functionArn: groups.get(targetGroupArn ?? '')?.functionArn ?? '',
      ...(targetGroupArn === undefined ? {} : { targetGroupArn }),
      ...(fixedStatus === undefined ? {} : { fixedStatus }),
      ...(elsewhere ? { elsewhere } : {}),
    };
  };
  return eachOf(plan, 'AWS::ElasticLoadBalancingV2::LoadBalancer', (properties, id): LoadBalancerSettings => {
    const arn = identityOf(id, 'AWS::ElasticLoadBalancingV2::LoadBalancer', properties, () => 1).ref;
    const rules = ofType(plan, 'AWS::ElasticLoadBalancingV2::Listener')
      .filter(([, listener]) => asText(listener.properties.LoadBalancerArn) === arn)
      .flatMap(([listenerId, listener]) => {
        const listenerArn = identityOf(listenerId, listener.type, listener.properties, () => 1).ref;
        const own = ofType(plan, 'AWS::ElasticLoadBalancingV2::ListenerRule')
          .map(([, rule]) => rule.properties)
          .filter(({ ListenerArn }) => asText(ListenerArn) === listenerArn)
          .toSorted((one, other) => (asNumber(one.Priority) ?? 0) - (asNumber(other.Priority) ?? 0))
          .map(({ Actions, Conditions }) => toRule(Actions, asList(Conditions).map(asObject)));
        return [...own, toRule(listener.properties.DefaultActions, [])];
      });
    return { arn, rules };
  });
}

const valuesOf = (condition: JsonObject, field: string, config: string): readonly string[] =>
  asText(condition.Field) === field ? asTexts(condition.Values ?? asObject(condition[config]).Values) : [];

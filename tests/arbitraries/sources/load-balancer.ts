import fc from 'fast-check';
import { type AnyPart, arnOf, calls, named, part, ref, resource } from '../part';

/** A load balancer whose listener sends some paths to a function, which may not have let it in. */
export const loadBalancer: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    targets: fc.boolean(),
    made: calls(
      fc.record({
        method: fc.constantFrom('GET', 'POST'),
        path: fc.constantFrom('/things/1', '/other'),
        bodyBytes: fc.constantFrom(10, 2_000_000),
      }),
    ),
  }),
  ({ pick, targets, made }, place) => {
    const [id, group, allow, listener, rule] = ['Balancer', 'Group', 'Allow', 'Listener', 'Rule'].map(
      (name) => `${place.prefix}${name}`,
    ) as [string, string, string, string, string];
    const fn = place.functionAt(pick);
    return {
      resources: {
        [id]: resource({ Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' }),
        [allow]: resource({
          Type: 'AWS::Lambda::Permission',
          Properties: {
            FunctionName: ref(fn),
            Action: 'lambda:InvokeFunction',
            Principal: 'elasticloadbalancing.amazonaws.com',
          },
        }),
        [group]: resource({
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          DependsOn: allow,
          Properties: { TargetType: 'lambda', ...(targets ? { Targets: [{ Id: arnOf(fn) }] } : {}) },
        }),
        [listener]: resource({
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            LoadBalancerArn: ref(id),
            DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: 404 } }],
          },
        }),
        [rule]: resource({
          Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
          Properties: {
            ListenerArn: ref(listener),
            Priority: 1,
            Conditions: [{ Field: 'path-pattern', Values: ['/things*'] }],
            Actions: [{ Type: 'forward', TargetGroupArn: ref(group) }],
          },
        }),
      },
      stimuli: named(place, made).map((call) => ({ ...call, action: 'HttpRequest' as const, target: id })),
    };
  },
);

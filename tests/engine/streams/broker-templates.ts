/** Clusters, brokers and the events of functions that read them, as templates write them. */
const access =
  ', SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: "arn:aws:secretsmanager:us-east-1:123456789012:secret:s"}]';
export const msk = (more = '', position = 'TRIM_HORIZON'): string =>
  `, Events: {K: {Type: MSK, Properties: {Stream: !Ref Cluster, Topics: [orders], StartingPosition: ${position}${more}}}}`;
export const cluster = (more = ''): string =>
  `    Cluster: {Type: AWS::MSK::Cluster, Properties: {ClusterName: c, KafkaVersion: "3.6.0"${more}}}\n`;
export const selfManaged = (more = access): string =>
  `, Events: {K: {Type: SelfManagedKafka, Properties: {KafkaBootstrapServers: ["b1:9092"], Topics: [orders]${more}}}}`;
export const mq = (more = ''): string =>
  `, Events: {M: {Type: MQ, Properties: {Broker: !GetAtt Broker.Arn, Queues: [work]${access}${more}}}}`;
export const brokerOf = (engine: string): string =>
  `    Broker: {Type: AWS::AmazonMQ::Broker, Properties: {BrokerName: b, EngineType: ${engine}, PubliclyAccessible: true}}\n`;
export const documents = (more = '', collection = ', CollectionName: carts'): string =>
  `, Events: {D: {Type: DocumentDB, Properties: {Cluster: !Sub "arn:aws:rds:us-east-1:123456789012:cluster:\${Store}", DatabaseName: shop${collection}, StartingPosition: TRIM_HORIZON${access}${more}}}}`;
export const store = '    Store: {Type: AWS::DocDB::DBCluster, Properties: {DBClusterIdentifier: store}}\n';
export const broker = brokerOf('RABBITMQ');

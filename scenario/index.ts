export { type Case, parseCases, parseExpectation } from './cases';
export { compareWithExpectation } from './compare';
export type { Difference } from './difference';
export { withTemplateText } from './edited';
export type { Expect } from './expect';
export { formatScenario, formatTemplate } from './format-template';
export {
  type OpenScenario,
  openScenario,
  type ParsedScenario,
  parseScenario,
  scenarioJsonSchema,
} from './scenario';
export { type ParsedTemplate, parseTemplate } from './template';

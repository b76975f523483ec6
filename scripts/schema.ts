import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '../scenario';

/** Writes the JSON Schema of scenarios, made from the schema that reads them. */
writeFileSync('docs/scenario.schema.json', `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);

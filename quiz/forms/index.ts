import { fix } from './fix';
import type { Form } from './form';
import { match } from './match';
import { missing } from './missing';
import { multipleChoice } from './multiple-choice';
import { numberForm } from './number';
import { order } from './order';
import { place } from './place';
import { singleChoice } from './single-choice';
import type { FormName } from './types';

export type { Form, Material, World } from './form';
export { type Answer, answerSchema, type FormName, formNames, type PublicQuestion, type Question } from './types';

/** Every form there is: a form that lacks a part, `toPublic` above all, does not compile. */
const forms: { readonly [Name in FormName]: Form<Name> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  number: numberForm,
  order,
  place,
  match,
  missing,
  fix,
};

/** Questions and answers carry the name of their form, so a caller may hand them on without looking. */
export const formOf = (name: FormName): Form => forms[name] as Form;

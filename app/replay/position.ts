/** How many facts have happened, from the query of an address; undefined where it does not say. */
export function positionIn({ at }: { readonly at?: string | string[] }): number | undefined {
  const position = Number(at);
  return typeof at === 'string' && Number.isInteger(position) && position > 0 ? position : undefined;
}

/** The first text that stands there twice: nobody could tell the two apart. */
export function textTwice(offered: readonly { readonly text: string }[]): string | undefined {
  const texts = offered.map(({ text }) => text);
  return texts.find((text, at) => texts.indexOf(text) < at);
}

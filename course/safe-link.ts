/** Whether a page may link there: an encrypted address without a name and password in it, a page of our own, or a place on the same page. */
export function isSafeLink(href: string): boolean {
  if (/^(#|\/(?![/\\]))/.test(href)) return true;
  return /^https:\/\/[^\s@/?#]+([/?#]\S*)?$/i.test(href);
}

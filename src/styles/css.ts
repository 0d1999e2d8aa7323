/**
 * A constructable sheet from a template, made when it is first used: a strict policy refuses style attributes and
 * elements, never these, and a module that is only imported touches no page.
 */
export function css(strings: TemplateStringsArray): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(strings.join(''));
    }
    return sheet;
  };
}

/** One text for each plural category that a language has for whole numbers of things. */
type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** How a language chooses among the forms of a counted thing, by the rules of Unicode. */
export function pluralIn<Category extends Intl.LDMLPluralRule = 'one' | 'other'>(
  language: string,
): (count: number, forms: Forms<Category | 'other'>) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => (forms as Partial<Forms<Intl.LDMLPluralRule>>)[rules.select(count)] ?? forms.other;
}

import { attributes, type Html, html } from '../../server/pages/markup.ts';
import { icons } from '../icons.ts';
import { bareDocument } from '../layout.ts';
import { hiddenInputs } from '../form/fields.ts';

export interface SignInModel {
  readonly csrfToken: string;
  readonly next: string;
  readonly error?: string | undefined;
  readonly isSignedOut?: boolean;
}

export function signInPage({ csrfToken, next, error, isSignedOut = false }: SignInModel): Html {
  const isWrong = error !== undefined;
  return bareDocument(
    isWrong ? 'Error: sign in' : 'Sign in',
    html`<div class="door-brand">${icons.brand}<span>Pay Link</span></div>
<h1>Sign in to your dashboard</h1>
${isSignedOut && !isWrong && html`<p class="flash" role="status">${icons.check}<span>You are signed out.</span></p>`}
<form method="post" action="/dashboard/sign-in" class="stack">
${hiddenInputs({ csrf: csrfToken, next })}
<div class="field">
<label for="field-key">Secret key</label>
<input ${attributes({
      id: 'field-key',
      class: 'input mono',
      name: 'key',
      type: 'password',
      autocomplete: 'current-password',
      spellcheck: 'false',
      autocapitalize: 'off',
      autofocus: true,
      'aria-describedby': isWrong ? 'field-key-hint field-key-error' : 'field-key-hint',
      'aria-invalid': isWrong && 'true',
    })}>
${isWrong && html`<p class="field-error" id="field-key-error">${icons.warning}<span>${error}</span></p>`}
<p class="field-hint" id="field-key-hint"><code>npm start</code> prints it: it begins with <code>sk_test_</code>, or is the one in <code>PAY_LINK_SECRET_KEY</code>.</p>
</div>
<button class="button button-primary button-wide" type="submit">Sign in</button>
</form>`,
  );
}

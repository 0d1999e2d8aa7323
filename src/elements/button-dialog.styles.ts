import { css } from '../styles/css.ts';

/** The dialog with a checkout in it, over the entry's look of an empty one. */
export const buttonDialogStyles = css`
  dialog {
    padding: 0;
    max-height: min(var(--pay-link-dialog-max-height, 100dvh), 100dvh - 32px);
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--pay-link-background, light-dark(#fff, #1b1d22));
    box-shadow: var(--pay-link-shadow, 0 24px 64px #0004);
    pointer-events: auto;
    text-align: start;
  }
  dialog:focus {
    outline: 0;
  }
  pay-link-checkout {
    max-inline-size: none;
  }
  dialog::after {
    display: none;
  }
  dialog::backdrop {
    backdrop-filter: blur(var(--pay-link-backdrop-blur, 0));
  }
  /* Over what the entry took from the attribute before it could be judged. */
  dialog {
    color-scheme: light dark !important;
  }
  :host([theme='light']) dialog {
    color-scheme: light !important;
  }
  :host([theme='dark']) dialog {
    color-scheme: dark !important;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog {
      animation: enter var(--pay-link-duration, 160ms) var(--pay-link-easing, cubic-bezier(0.2, 0, 0, 1));
    }
  }
  @keyframes enter {
    from {
      transform: translateY(24px);
    }
  }
  @media (max-width: 560px) {
    dialog {
      padding-bottom: env(safe-area-inset-bottom);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;

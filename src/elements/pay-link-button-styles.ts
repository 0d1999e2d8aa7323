const css = String.raw;
export const buttonStyles: string = css`
  button {
    min-height: var(--pay-link-control-height, 44px);
    padding: var(--pay-link-button-padding, 0 1.25em);
    border: 1px solid var(--pay-link-button-border-color, #0000);
    border-radius: var(--pay-link-control-radius, 10px);
    background: var(--pay-link-button-background, var(--pay-link-accent, #2451d6));
    color: var(--pay-link-button-color, var(--pay-link-accent-text, #fff));
    font: inherit;
    font-weight: var(--pay-link-button-weight, 600);
    cursor: pointer;
  }
  dialog {
    box-sizing: border-box;
    width: var(--pay-link-dialog-width, 440px);
    padding: 24px;
    border: 0;
    border-radius: var(--pay-link-radius, 16px);
    background: var(--pay-link-background, Canvas);
    color: var(--pay-link-color, CanvasText);
    color-scheme: light dark;
    font-size: 20px;
    visibility: visible;
  }
  dialog::backdrop {
    background: var(--pay-link-backdrop-color, #0008);
  }
  dialog::after {
    content: '';
    display: block;
    height: 250px;
    background: #8882;
    animation: late 0s 0.15s both;
  }
  dialog a {
    display: block;
    animation: late 0s 2.5s both;
  }
  @keyframes late {
    0% {
      visibility: hidden;
    }
  }
  @media (max-width: 560px) {
    dialog {
      width: 100%;
      max-width: 100%;
      margin-bottom: 0;
    }
  }
`;

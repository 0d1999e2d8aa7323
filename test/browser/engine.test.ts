import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';

describe('the browser under test', () => {
  it('has what the widget stands on', () => {
    expect('showModal' in HTMLDialogElement.prototype).to.equal(true);
    expect('states' in ElementInternals.prototype).to.equal(true);
    expect('adoptedStyleSheets' in Document.prototype).to.equal(true);
    expect(() => new Intl.NumberFormat(navigator.language)).not.to.throw();
  });

  it('types, presses and clicks as a person would', async () => {
    const input = document.createElement('input');
    const button = document.createElement('button');
    button.textContent = 'Pay';
    document.body.append(input, button);
    let clicks = 0;
    button.addEventListener('click', (event) => (clicks += event.isTrusted ? 1 : 0));
    input.focus();
    await sendKeys({ type: '25,50' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Tab' });
    expect(input.value).to.equal('25,5');
    expect(document.activeElement).to.equal(button);
    await sendKeys({ press: 'Enter' });
    const { x, y, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(clicks).to.equal(2);
    input.remove();
    button.remove();
  });

  it('takes the width of a phone and of a desktop', async () => {
    await setViewport({ width: 320, height: 640 });
    expect([innerWidth, innerHeight]).to.deep.equal([320, 640]);
    await setViewport({ width: 1280, height: 800 });
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 800]);
  });
});

/** Links with items and with plans: what is chosen decides the price, on the server. */
import { quote } from '../../src/protocol/quote.ts';
import { type Check, demand, demandShape, demandStatus, type Tools } from './check.ts';
import { demandProblem } from './problems.ts';

const priceOf = async ({ talk }: Tools, id: string, selection: object) => {
  const answer = await talk.call(`/v1/public/links/${id}/quote`, { body: { selection } });
  demandStatus(answer, 200);
  return demandShape(answer, quote);
};

export const kindChecks: readonly Check[] = [
  {
    id: 'items',
    name: 'Items are priced by option and quantity; what cannot be chosen is refused',
    spec: ['8', 'The server owns money; clients send choices and expectedTotal'],
    run: async (tools) => {
      const options = [
        { id: 's', label: 'S' },
        { id: 'xl', label: 'XL', priceDelta: 300 },
      ];
      const shirt = {
        id: 'shirt',
        name: 'Shirt',
        unitAmount: 2400,
        quantity: { default: 1, min: 1, max: 5 },
        dimensions: [{ id: 'size', name: 'Size', options }],
      };
      const { id } = await tools.subject.make({ type: 'product', amount: undefined, choose: 'all', items: [shirt] });
      const items = (size: string, quantity: number) => ({ items: [{ id: 'shirt', options: { size }, quantity }] });
      const { dueToday, lines } = await priceOf(tools, id, items('xl', 2));
      demand(dueToday === 5400, `two shirts of 2400 + 300 cost ${dueToday}`);
      demand(lines[0]?.quantity === 2, `the line is for ${lines[0]?.quantity ?? 'no'} pieces`);
      const refused = await tools.talk.call(`/v1/public/links/${id}/quote`, { body: { selection: items('xxs', 1) } });
      demandProblem(refused, 422, 'option_invalid');
    },
  },
  {
    id: 'plans',
    name: 'A plan with a trial costs nothing today and says when and what is charged next',
    spec: ['8.3', 'Nothing due today (a trial, a full discount): the method is stored, no payment is made'],
    run: async (tools) => {
      const plan = { id: 'monthly', name: 'Monthly', unitAmount: 900, interval: 'month', intervalCount: 1 };
      const plans = [
        { ...plan, trial: { days: 14 } },
        { ...plan, id: 'now' },
      ];
      const { id } = await tools.subject.make({ type: 'subscription', amount: undefined, plans });
      const trial = await priceOf(tools, id, { plan: 'monthly' });
      demand(trial.dueToday === 0, `the trial costs ${trial.dueToday} today`);
      demand(trial.nextChargeAt !== undefined, 'the trial does not say when it is charged');
      demand(trial.nextChargeAmount === 900, `the trial is charged ${trial.nextChargeAmount ?? 'nothing'} later`);
      const { dueToday } = await priceOf(tools, id, { plan: 'now' });
      demand(dueToday === 900, `the plan of 900 costs ${dueToday} today`);
    },
  },
];

import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

function door() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('what is urgent comes after the turn under way and before all that wait', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const first = door();
  const note = (name: string) => async () => void order.push(name);
  const ends = [
    turns.ask(async () => {
      await first.opened;
      order.push('first');
    }, 'plain').end,
    turns.ask(note('second'), 'plain').end,
    turns.ask(note('drawer'), 'urgent').end,
  ];
  expect(turns.depth).toBe(3);
  first.open();
  await Promise.all(ends);
  expect(order).toEqual(['first', 'drawer', 'second']);
  await turns.whenIdle();
  expect(turns.depth).toBe(0);
});

test('a turn can be given up until it begins, and then never runs', async () => {
  const turns = new Turns();
  const first = door();
  let ran = false;
  const running = turns.ask(() => first.opened, 'plain');
  const waiting = turns.ask(async () => {
    ran = true;
  }, 'plain');
  expect(running.withdraw()).toBe(false);
  expect(waiting.withdraw()).toBe(true);
  expect(waiting.withdraw()).toBe(false);
  first.open();
  await turns.whenIdle();
  expect(ran).toBe(false);
});

test('a turn that fails keeps nobody waiting', async () => {
  const turns = new Turns();
  const failing = turns.ask(() => Promise.reject(new Error('no')), 'plain').end;
  const next = turns.ask(async () => 'yes', 'plain').end;
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

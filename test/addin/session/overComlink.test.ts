import { expose, proxy, wrap } from 'comlink';
import { expect, it, onTestFinished } from 'vitest';
import type { EngineSession, ReadProgress } from '../../../addin/session/protocol.js';
import { Session } from '../../../addin/session/session.js';
import { blankSnapshot, BUNDLED_DATA, done } from './support.js';

/** As in the pane: every question and every answer is sent as a message. */
it('answers through messages, with progress', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => [port1, port2].forEach((port) => port.close()));
  expose(new Session(), port1);
  const session = wrap<EngineSession>(port2);

  done(await session.useProgramme({ bundled: (await session.programmes())[0]!.id }, 'it'));
  await session.setWorkbook(blankSnapshot());
  const told: ReadProgress[] = [];
  const account = done(await session.readData({ ...BUNDLED_DATA, year: 2022 }, proxy((progress: ReadProgress) => void told.push(progress))));
  expect(account.year).toBe(2022);
  expect(told.at(-1)).toMatchObject({ share: 1 });

  expect((await session.describe('it')).tables).toHaveLength(23);
  const fill = { language: 'it', overwrite: [] } as const;
  expect(done(await session.preview(fill)).tables).toHaveLength(23);
  const { writes, charts } = done(await session.plan(fill));
  expect(writes.blocks[0]!.before.kept).toBeInstanceOf(Set);
  expect(charts[0]!.models.length).toBeGreaterThan(0);
  expect((await session.check('it')).rules.held).toBeGreaterThanOrEqual(0);
  expect((await session.explain({ sheet: 'S3 Avanzamento finanziario', row: 6, column: 3 }, 'it')).planned).toMatch(/^\d/);
});

import type { CellPosition } from '../../engine/index.js';
import type { ActionContext } from './actionContext.js';
import { problemOf } from './runAction.js';

/** How long a selection must stay before it is explained: who walks with the arrow keys is not followed cell by cell. */
export const SELECTION_PAUSE = 200;

/** Explains the cell that the user selects, while the pane shows where cells come from. */
export class SelectionFollower {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isListening = false;
  /** Counts what was asked: an answer that comes late is not shown over a newer one. */
  private asked = 0;

  constructor(private readonly context: ActionContext) {}

  /** Begins to listen, once. */
  async start(): Promise<void> {
    if (this.isListening) return;
    this.isListening = true;
    try {
      await this.context.host.onSelection((place) => this.selected(place));
    } catch (error) {
      this.isListening = false;
      this.context.store.update({ problem: { view: 'explain', problem: problemOf(error) } });
    }
  }

  /** Explains the selected cell. */
  async explain(): Promise<void> {
    const { session, store, language } = this.context;
    const place = store.state.selected;
    if (place === undefined) return;
    const turn = ++this.asked;
    try {
      const answer = await session.explain(place, language);
      if (turn === this.asked) store.update({ answer, ...(store.state.problem?.view === 'explain' && { problem: undefined }) });
    } catch (error) {
      if (turn === this.asked) store.update({ answer: undefined, problem: { view: 'explain', problem: problemOf(error) } });
    }
  }

  private selected(place: CellPosition): void {
    const { store } = this.context;
    if (store.state.isPinned) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (store.state.isPinned) return;
      store.update({ selected: place });
      if (store.state.view === 'explain') void this.explain();
    }, SELECTION_PAUSE);
  }
}

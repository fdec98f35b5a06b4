import { checkWorkbook } from '../actions/checkWorkbook.js';
import { chooseProgramme } from '../actions/chooseProgramme.js';
import type { ActionContext } from '../actions/actionContext.js';
import type { SelectionFollower } from '../actions/explainSelection.js';
import { exportFindings } from '../actions/exportFindings.js';
import { fillTables } from '../actions/fillTables.js';
import { insertMissing } from '../actions/insertMissing.js';
import { openPane } from '../actions/openPane.js';
import type { Task } from '../actions/paneState.js';
import { prepareWorkbook } from '../actions/prepareWorkbook.js';
import { previewFilling } from '../actions/previewFilling.js';
import { readData } from '../actions/readData.js';
import type { Action, ActionRunner } from '../actions/runAction.js';
import { selectCell } from '../actions/selectCell.js';
import { surveyWorkbook } from '../actions/surveyWorkbook.js';
import { undoFilling } from '../actions/undoFilling.js';
import type { Commands } from './commands.js';
import { focusLater, focusOn } from './focus.js';
import type { PaneText } from './text/paneText.js';
import { pickedFiles } from './views/pickedFiles.js';

/** The commands of the pane: each runs an action or changes a choice, and says where the focus goes. */
export function paneCommands(context: ActionContext, runner: ActionRunner, follower: SelectionFollower, text: PaneText): Commands {
  const { store } = context;

  /** Runs an action; when it is done the focus goes where its result is, unless the user has meanwhile gone elsewhere. */
  const run = (task: Task, action: Action, target?: string, canCancel = false) => {
    const takeFocus = focusLater();
    void runner.run(task, action, canCancel).then((ending) => {
      if (ending === undefined) return;
      const isDone = 'notice' in ending && ending.notice.kind !== 'cancelled';
      takeFocus(isDone ? (target ?? `${store.state.view}-title`) : 'problem' in ending ? 'dismiss-problem' : `${store.state.view}-title`);
    });
  };

  /** The cell may have changed since the workbook was read. */
  const explainNow: Action = async () => {
    const ending = await surveyWorkbook(context);
    await follower.explain();
    return ending;
  };

  return {
    show: (view) => {
      store.update({ view, question: undefined, notice: undefined });
      focusOn(`${view}-title`);
      window.scrollTo(0, 0);
      // Listening comes last: that it cannot be done is told, and not wiped away by the reading.
      if (view === 'explain') void runner.run('explaining', explainNow).then(() => follower.start());
    },
    ask: (question) => {
      store.update({ question });
      focusOn(`${question}-confirm`);
    },
    goBack: () => {
      const { question } = store.state;
      store.update({ question: undefined });
      if (question !== undefined) focusOn(OPENER[question]);
    },
    cancel: () => runner.cancel(),
    dismissProblem: () => {
      store.update({ problem: undefined });
      focusOn(`${store.state.view}-title`);
    },
    select: (place) => void selectCell(context, place),
    unfold: (list, isOpen) => {
      const { [list]: page, ...others } = store.state.pages;
      if (isOpen !== (page !== undefined)) store.update({ pages: isOpen ? { ...others, [list]: 1 } : others });
    },
    showMore: (list) => store.update({ pages: { ...store.state.pages, [list]: (store.state.pages[list] ?? 1) + 1 } }),

    // A workbook that could not be read when the pane opened is opened now.
    survey: () => run('readingWorkbook', store.state.description === undefined ? openPane : surveyWorkbook),
    wishProgramme: (wishedProgramme) => store.update({ wishedProgramme }),
    chooseProgramme: (choice) => run('choosingProgramme', chooseProgramme(choice)),
    setYear: (year) => store.update({ year }),
    insertMissing: () => run('inserting', insertMissing, 'tables-title'),
    prepare: () =>
      run(
        'readingData',
        async (...given) => {
          const ending = await prepareWorkbook(...given);
          if ('notice' in ending && ending.notice.kind === 'filled') store.update({ view: 'fill' });
          return ending;
        },
        'filled-title',
        true,
      ),

    setSources: (change) => store.update({ sources: { ...store.state.sources, ...change } }),
    addFiles: (files) => {
      const { sources } = store.state;
      const added = pickedFiles(files);
      const paths = new Set(added.map(({ path }) => path));
      store.update({ sources: { ...sources, files: [...sources.files.filter(({ path }) => !paths.has(path)), ...added] } });
    },
    readData: () => run('readingData', readData, 'account-title', true),

    setOnly: (only) => store.update({ only, preview: undefined, overwrite: new Set(), question: undefined }),
    preview: () => run('comparing', previewFilling, 'preview-title'),
    setOverwrite: (overwrite) => store.update({ overwrite }),
    fill: () => run('filling', fillTables, 'filled-title'),
    undo: () => run('undoing', undoFilling),
    startOver: () => {
      const { filled } = store.state;
      store.update({ filled: filled && { ...filled, isLeft: true }, notice: undefined });
      focusOn('fill-title');
    },

    check: () => run('checking', checkWorkbook, 'findings-title'),
    setFilter: (change) => store.update({ filter: { ...store.state.filter, ...change }, pages: { ...store.state.pages, findings: 1 } }),
    exportFindings: () => {
      const { check, severity } = text;
      const { title } = store.state.programme ?? { title: '' };
      const words = { name: check.sheetName, title: check.sheetTitle(title), header: check.header, severity, unverified: check.unverified };
      run('exporting', exportFindings(words), 'export');
    },

    setPinned: (isPinned) => store.update({ isPinned }),
    explainAgain: () => run('explaining', explainNow),
  };
}

/** The buttons that ask the questions. */
const OPENER = { insert: 'insert-missing', prepare: 'prepare', fill: 'fill' } as const;

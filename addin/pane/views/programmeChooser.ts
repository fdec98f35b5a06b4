import type { ViewProps } from '../commands.js';
import { el, type Child } from '../dom.js';
import { BUSY_REASON, note } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { choice, filePicker } from '../parts/field.js';
import { pickedFiles } from './pickedFiles.js';

/** The choice of the programme: open while none is chosen, folded away afterwards. */
export function programmeChooser({ state, text, commands }: ViewProps): Child {
  const { workbook } = text;
  const { programmes, programme, description } = state;
  const isUnknown = programme === undefined && description?.programme !== undefined && !description.programme.isKnown;
  const chosen = programmes.find(({ id }) => id === state.wishedProgramme) ?? programmes.find(({ cci }) => cci === programme?.cci) ?? programmes[0];
  const content = [
    isUnknown && note('warning', el('p', {}, workbook.unknownProgramme)),
    chosen !== undefined && [
      choice({
        id: 'bundled-programme',
        label: workbook.bundled,
        value: chosen.id,
        values: programmes.map(({ id, title, cci }) => ({ value: id, text: `${title} (${cci})` })),
        onChange: (id) => commands.wishProgramme(id),
      }),
      el('p', { class: 'quiet' }, workbook.years(chosen.years.join(', '))),
      el(
        'div',
        { class: 'buttons' },
        button(
          {
            id: 'use-programme',
            kind: programme === undefined ? 'primary' : 'plain',
            onclick: () => commands.chooseProgramme({ bundled: chosen.id }),
            because: state.busy && BUSY_REASON,
          },
          workbook.useProgramme,
        ),
      ),
    ],
    el('p', { class: 'hint' }, workbook.programmeFiles),
    filePicker({ id: 'programme-folder', label: workbook.pickProgrammeFolder, isFolder: true, onPick: (files) => commands.chooseProgramme({ files: pickedFiles(files) }) }),
  ];
  if (programme === undefined) return el('section', { key: 'programme', class: 'card', 'aria-labelledby': 'programme-title' }, el('h3', { id: 'programme-title' }, workbook.chooseProgramme), content);
  return el('details', { key: 'programme-fold', class: 'fold' }, el('summary', {}, workbook.changeProgramme), el('div', { class: 'fold-content' }, content));
}

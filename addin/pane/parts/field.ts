import { el, type Child, type Shape } from '../dom.js';

/** A box to tick, with its words; the whole row can be pressed. */
export function tick(options: { readonly id: string; readonly isOn: boolean; readonly isMixed?: boolean; readonly onChange: (isOn: boolean) => void }, ...content: readonly Child[]): Shape {
  const { id, isOn, isMixed, onChange } = options;
  return el(
    'div',
    { key: id, class: 'choice' },
    el('input', { id, type: 'checkbox', checked: isOn, indeterminate: isMixed === true, onchange: (event) => onChange((event.target as HTMLInputElement).checked) }),
    el('label', { for: id }, ...content),
  );
}

/** One of several choices, with its words. */
export function option(options: { readonly id: string; readonly group: string; readonly isOn: boolean; readonly onChoose: () => void }, ...content: readonly Child[]): Shape {
  const { id, group, isOn, onChoose } = options;
  return el(
    'div',
    { key: id, class: 'choice' },
    el('input', { id, type: 'radio', name: group, checked: isOn, onchange: () => onChoose() }),
    el('label', { for: id }, ...content),
  );
}

/** A list to choose one from. */
export function choice(options: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly values: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}): Shape {
  const { id, label, value, values, onChange } = options;
  return el(
    'div',
    { key: id, class: 'field' },
    el('label', { for: id }, label),
    el(
      'select',
      { id, value, onchange: (event) => onChange((event.target as HTMLSelectElement).value) },
      values.map((one) => el('option', { key: one.value, value: one.value }, one.text)),
    ),
  );
}

/** A button that opens the chooser of files. What was picked is handed on and forgotten, so that the same can be picked again. */
export function filePicker(options: { readonly id: string; readonly label: string; readonly isFolder: boolean; readonly accept?: string; readonly onPick: (files: FileList) => void }): Shape {
  const { id, label, isFolder, accept, onPick } = options;
  return el(
    'div',
    { key: id, class: 'picker' },
    el('input', {
      id,
      type: 'file',
      multiple: true,
      webkitdirectory: isFolder,
      accept,
      onchange: (event) => {
        const input = event.target as HTMLInputElement;
        if (input.files !== null && input.files.length > 0) onPick(input.files);
        input.value = '';
      },
    }),
    el('label', { for: id, class: 'button plain' }, label),
  );
}

import type { Language } from '../engine/index.js';
import { helpText, type CommandName } from './commandLine/help.js';
import { readOptions, type Options, type OptionShapes } from './commandLine/options.js';
import type { Terminal } from './commandLine/terminal.js';
import { EXIT, Failure, wrongUse, type ExitCode } from './failure.js';
import type { FileSystem } from './files/fileSystem.js';
import { packageVersion } from './packageRoot.js';

interface Command {
  readonly options: OptionShapes;
  /** What it takes without an option: `FILE`, `OLD NEW`, `FILE…`. */
  readonly argument?: string;
  run(options: Options, terminal: Terminal, fs: FileSystem): Promise<ExitCode> | ExitCode;
}

/** Each command, and with it the engine, is loaded when it is called: help and version answer at once. */
const COMMANDS: Record<CommandName, () => Promise<Command>> = {
  generate: async () => {
    const { generate, GENERATE_OPTIONS } = await import('./commands/generate.js');
    return { options: GENERATE_OPTIONS, run: generate };
  },
  compute: async () => {
    const { compute, COMPUTE_OPTIONS } = await import('./commands/compute.js');
    return { options: COMPUTE_OPTIONS, run: compute };
  },
  inspect: async () => {
    const { inspect, INSPECT_OPTIONS, INSPECT_ARGUMENT } = await import('./commands/inspect.js');
    return { options: INSPECT_OPTIONS, argument: INSPECT_ARGUMENT, run: inspect };
  },
  check: async () => {
    const { check, CHECK_OPTIONS, CHECK_ARGUMENT } = await import('./commands/check.js');
    return { options: CHECK_OPTIONS, argument: CHECK_ARGUMENT, run: check };
  },
  diff: async () => {
    const { diff, DIFF_OPTIONS, DIFF_ARGUMENT } = await import('./commands/diff.js');
    return { options: DIFF_OPTIONS, argument: DIFF_ARGUMENT, run: diff };
  },
  explain: async () => {
    const { explain, EXPLAIN_OPTIONS, EXPLAIN_ARGUMENT } = await import('./commands/explain.js');
    return { options: EXPLAIN_OPTIONS, argument: EXPLAIN_ARGUMENT, run: explain };
  },
  'check-text': async () => {
    const { checkText, CHECK_TEXT_OPTIONS, CHECK_TEXT_ARGUMENT } = await import('./commands/checkText.js');
    return { options: CHECK_TEXT_OPTIONS, argument: CHECK_TEXT_ARGUMENT, run: checkText };
  },
  template: async () => {
    const { template, TEMPLATE_OPTIONS } = await import('./commands/template.js');
    return { options: TEMPLATE_OPTIONS, run: template };
  },
};

/** Runs the program: the command named first, its options after. Gives the exit code; never throws for what a user can do. */
export async function run(args: readonly string[], terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const language = languageOf(args);
  try {
    return await dispatch(args, language, terminal, fs);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { tellIssues } = await import('./commandLine/tellIssues.js');
    tellIssues(error.issues, language, terminal);
    return error.exitCode;
  }
}

async function dispatch(args: readonly string[], language: Language, terminal: Terminal, fs: FileSystem): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    terminal.out(`${packageVersion()}\n`);
    return EXIT.fine;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(helpText(language));
    return name === undefined ? EXIT.wrongUse : EXIT.fine;
  }
  if (!isCommand(name)) throw wrongUse('CLI-001', { found: name, expected: Object.keys(COMMANDS).join(', ') });
  const command = await COMMANDS[name]();
  const options = readOptions(name, rest, command.options, command.argument);
  if (options.flag('help')) {
    terminal.out(helpText(options.language, name));
    return EXIT.fine;
  }
  return command.run(options, terminal, fs);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** Messages of a refused command line are in the language that it asks for, when it asks well. */
function languageOf(args: readonly string[]): Language {
  const asked = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? args[args.indexOf('--lang') + 1];
  return asked === 'en' && args.some((arg) => arg.startsWith('--lang')) ? 'en' : 'it';
}

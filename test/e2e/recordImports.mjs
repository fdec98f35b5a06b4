import { register } from 'node:module';

/* Loaded before the program: writes down every module that it resolves, one a line, in the file named by RAA_RECORD. */
const hook = `
  import { appendFileSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    const result = await next(specifier, context);
    appendFileSync(${JSON.stringify(process.env.RAA_RECORD)}, specifier + ' ' + result.url + '\\n');
    return result;
  }
`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);

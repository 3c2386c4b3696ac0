import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedDocuments } from "./generated-documents";

const documents = generatedDocuments();
for (const page of readdirSync("docs/rules")) {
  if (!documents.has(`docs/rules/${page}`)) rmSync(join("docs/rules", page));
}
for (const [path, text] of documents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${documents.size} documents written`);

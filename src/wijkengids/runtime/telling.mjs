// What goes wrong is told by its message alone: Node would print the line where it happened too, and
// those of Pyodide are a megabyte long.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error?.message ?? error}\n`);
  process.exitCode = 1;
});

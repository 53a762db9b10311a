// Stands in for the Lambda runtime in a process of its own: loads a bundle as deployed, and gives it one event at a time.
const { handler } = await import(process.argv[2]);

process.on("message", ({ event, context }) => {
  handler(event, context).then(
    (answer) => process.send({ answer }),
    (error) => process.send({ error: `${error.name}: ${error.message}` }),
  );
});
process.send({ ready: true });

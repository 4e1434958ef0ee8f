app.post("/users", async (req, res) => {
  const user = new User(req.body); //~ mass-assignment
  Object.assign(user, req.body); //~ mass-assignment
  await user.update(req.body); //~ mass-assignment
  await prisma.user.create({ data: req.body }); //~ mass-assignment
  await user.update({ name: req.body.name });
  Object.assign({}, defaults);
  new FormData(req.body);
});

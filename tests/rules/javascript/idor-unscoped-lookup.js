router.get("/accounts/:id", isAuthenticated, async (req, res) => {
  const account = await Account.findByPk(req.params.id); //~ idor-unscoped-lookup
  if (!account) return res.sendStatus(404);
  res.json(account);
});

router.post("/messages/read", [verifyToken], async (req, res) => {
  await Message.updateOne({ _id: req.body.id }, { read: true }); //~ idor-unscoped-lookup
  res.sendStatus(204);
});

router.get("/tickets/:id", async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  const ticket = await Ticket.findById(req.params.id); //~ idor-unscoped-lookup
  res.json(ticket);
});

router.get("/mine/:id", isAuthenticated, async (req, res) => {
  const account = await Account.findOne({ where: { id: req.params.id, userId: req.user.id } });
  res.json(account);
});

router.get("/checked/:id", async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  const ticket = await Ticket.findById(req.params.id);
  if (!ticket.customer.equals(req.user._id)) return res.sendStatus(404);
  res.json(ticket);
});

router.get("/admin/accounts/:id", isAuthenticated, async (req, res) => {
  requireRole(req, "admin");
  const account = await Account.findByPk(req.params.id);
  res.json(account);
});

router.get("/public/:id", async (req, res) => {
  const report = await Report.findById(req.params.id);
  res.json(report);
});

router.patch("/invoices/:id", requireAuth, async (req, res) => {
  await prisma.invoice.update({ where: { id: Number(req.params.id) }, data: { note: req.body.note } }); //~ idor-unscoped-lookup
  const order = await Order.findOne({ where: { id: req.params.id } }); //~ idor-unscoped-lookup
  const address = await Address.findByPk(order.addressId);
  res.json(address);
});

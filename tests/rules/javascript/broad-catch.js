async function invoice(id) {
  try {
    const row = await find(id);
    if (row === null) {
      throw new NotFoundException("no such invoice");
    }
    return row;
  } catch (error) { //~ broad-catch
    throw new ServiceUnavailableException("cannot load the invoice");
  }
}

class Accounts {
  async close(id) {
    try {
      const account = await this.find(id);
      if (account.balance !== 0) throw new ConflictError("there is money left");
      await account.close();
    } catch (error) { //~ broad-catch
      this.log.error(error);
      throw new Error("cannot close the account");
    }
  }
}

router.get("/books/:id", async (req, res) => {
  try {
    const book = await Book.findByPk(req.params.id);
    if (!book) throw new ApiError(404, "no such book");
    res.json(book);
  } catch (error) { //~ broad-catch
    return res.status(500).json({ error: "cannot load the book" });
  }
});

// Told apart by its status.
router.get("/films/:id", async (req, res) => {
  try {
    const film = await Film.findByPk(req.params.id);
    if (!film) throw new ApiError(404, "no such film");
    res.json(film);
  } catch (error) {
    if (error.status) return res.status(error.status).end();
    res.status(500).end();
  }
});

// The error's own status is sent.
router.get("/songs/:id", async (req, res) => {
  try {
    const song = await Song.findByPk(req.params.id);
    if (!song) throw new NotFoundError("no such song");
    res.json(song);
  } catch (error) {
    res.status(error.status).json({ error: "cannot load the song" });
  }
});

// What is caught is thrown on.
async function seat(id) {
  try {
    const row = await find(id);
    if (!row) throw new NotFoundException("no such seat");
    return row;
  } catch (error) {
    logger.error(error);
    throw error;
  }
}

// What is thrown is no answer for the client.
async function settings(path) {
  try {
    const text = await read(path);
    if (!text) throw new RangeError("the file is empty");
    return JSON.parse(text);
  } catch (error) {
    throw new InternalServerErrorException("no settings");
  }
}

// The other answer is the one that was meant.
router.post("/login", async (req, res) => {
  try {
    const user = await User.findOne({ where: { name: req.body.name } });
    if (!user) throw new UnauthorizedError();
    res.json(await open(user));
  } catch (error) {
    res.status(401).end();
  }
});

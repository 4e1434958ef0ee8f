const fs = require("fs");
const User = require("./models/user");

exports.signup = async (req, res) => {
  const userExists = await User.findOne({ email: req.body.email });
  if (userExists) {
    return res.status(400).json({ message: "taken" });
  }
  const user = await User.create({ email: req.body.email }); //~ check-then-act
  res.status(201).json({ id: user.id });
};

class Votes {
  async vote(userId, pollId) {
    const count = await this.votes.count({ where: { userId, pollId } });
    if (count > 0) throw new Error("voted");
    await this.votes.insert({ userId, pollId }); //~ check-then-act
  }

  async cart(userId) {
    const cart = await this.carts.findOne({ userId });
    if (!cart) {
      return this.carts.create({ userId }); //~ check-then-act
    }
    return cart;
  }

  async comment(postId, text) {
    const post = await this.posts.findOne({ postId });
    if (!post) throw new Error("gone");
    return this.comments.create({ postId, text });
  }

  async join(userId, teamId) {
    const [member] = await this.members.findOrCreate({ where: { userId, teamId } });
    return member;
  }

  async insured(name) {
    const found = await this.tags.findOne({ name });
    if (found) return found;
    return await this.tags.upsert({ name });
  }
}

if (!fs.existsSync("uploads")) fs.mkdirSync("uploads"); //~ check-then-act
if (!fs.existsSync("uploads")) fs.mkdirSync("cache");

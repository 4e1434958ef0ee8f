import { PrismaClient } from "@prisma/client";
import { Post, User } from "./models";

const prisma = new PrismaClient();

export async function feed(ids: string[]) {
  const posts = await prisma.post.findMany({ where: { id: { in: ids } } });
  const counted = posts.map(async (post) => ({
    ...post,
    likes: await prisma.like.count({ where: { postId: post.id } }), //~ n-plus-one
  }));
  return Promise.all(counted);
}

export class TeamService {
  constructor(private readonly userRepo: Repository<User>) {}

  async members(teams: Team[]) {
    const result = [];
    for (const team of teams) {
      const members = await this.userRepo.findBy({ teamId: team.id }); //~ n-plus-one
      result.push({ team, members });
    }
    return result;
  }

  async comments(posts: Post[]) {
    for await (const post of posts) {
      if (post.open) {
        post.author = (await User.findOne({ _id: post.authorId }))!; //~ n-plus-one
      }
    }
  }

  async byId(id: string) {
    return this.userRepo.findOne({ where: { id } });
  }

  async pages() {
    for (let page = 0; page < 10; page++) {
      await User.find().skip(page * 10).limit(10);
    }
  }
}

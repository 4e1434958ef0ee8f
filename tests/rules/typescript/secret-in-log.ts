import { Logger } from "@nestjs/common";

export class AuthService {
  private readonly logger = new Logger(AuthService.name);

  async refresh(refreshToken: string, user: User): Promise<void> {
    this.logger.debug(`refresh with ${refreshToken}`); //~ secret-in-log
    this.logger.log({ id: user.id, refreshToken }); //~ secret-in-log
    this.logger.log(`user ${user.id} refreshed`);
    this.logger.verbose(user.password!.length);
  }

  connect(config: Config) {
    console.error("cannot connect", config.dbPassword); //~ secret-in-log
    console.error("cannot connect", config.host, config.passwordFile);
    console.log(this.labels.password);
    console.log(passwordField, isPassword, hashedPassword);
  }
}

app.post("/otp", (req, res) => {
  const otp = makeCode();
  console.log(`code ${otp}`); //~ secret-in-log
  res.sendStatus(204);
});

app.use((req, res, next) => {
  console.log(req.method, req.path);
  console.log(req.headers["user-agent"]);
  next();
});

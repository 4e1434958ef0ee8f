import { z } from 'zod';
import { ConfigService } from '@nestjs/config';

const env = z.object({
  PORT: z.coerce.number().default(3000),
  JWT_SECRET: z.string().default('change-me'), //~ secret-default
  TOKEN_ISSUER: z.string().default('app'),
});

export class AuthModule {
  private readonly secret: string = process.env.JWT_SECRET ?? 'secret'; //~ secret-default

  constructor(private readonly configService: ConfigService) {}

  options() {
    return {
      secret: this.configService.get<string>('JWT_SECRET', 'dev-secret'), //~ secret-default
      port: this.configService.get<string>('PORT', '3000'),
    };
  }
}

export const API_TOKEN: string = (process.env.API_TOKEN as string) || 'token'; //~ secret-default

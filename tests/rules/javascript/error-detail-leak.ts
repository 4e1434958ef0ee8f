import { NextRequest, NextResponse } from 'next/server';
import { HttpException, HttpStatus, InternalServerErrorException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export async function POST(request: NextRequest): Promise<NextResponse> {
  try {
    const body = await request.json();
    return NextResponse.json(await create(body), { status: 201 });
  } catch (error: unknown) {
    const message = error instanceof Error ? error.message : 'Unknown error';
    return NextResponse.json({ error: message }, { status: 500 }); //~ error-detail-leak
  }
}

export async function GET(): Promise<Response> {
  try {
    return Response.json(await list());
  } catch (error) {
    return new Response((error as Error).message, { status: 500 }); //~ error-detail-leak
  }
}

export class OrdersController {
  async create(input: CreateOrder) {
    try {
      return await this.orders.create(input);
    } catch (error: any) {
      throw new HttpException(error.message, HttpStatus.INTERNAL_SERVER_ERROR); //~ error-detail-leak
    }
  }

  async remove(id: string) {
    try {
      return await this.orders.remove(id);
    } catch (err) {
      throw new InternalServerErrorException('Could not remove the order', { cause: err });
    }
  }
}

export const handler = async (request: unknown, reply: FastifyReply) => {
  try {
    return reply.send(await list());
  } catch (err) {
    return reply.code(500).send({ error: (err as Error).message }); //~ error-detail-leak
  }
};

export const handled = async (request: unknown, reply: FastifyReply) => {
  try {
    return reply.send(await list());
  } catch (err) {
    return reply.send(err);
  }
};

export function onError(err: HttpError, c: Context) {
  return c.json({ error: err.message }, err.status);
}

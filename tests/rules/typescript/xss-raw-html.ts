import { Controller, Get, Header, Param, ParseIntPipe, Query } from "@nestjs/common";

@Controller()
export class GreetingController {
  @Get("hello")
  @Header("Content-Type", "text/html")
  hello(@Query("name") name: string): string {
    return `<h1>Hello ${name}!</h1>`; //~ xss-raw-html
  }

  // A number holds no text.
  @Get("page/:page")
  @Header("Content-Type", "text/html")
  page(@Param("page", ParseIntPipe) page: number): string {
    return `<h1>Page ${page}</h1>`;
  }

  @Get("plain")
  plain(@Query("name") name: string): { text: string } {
    return { text: `Hello ${name}!` };
  }
}

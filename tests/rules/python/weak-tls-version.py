import socket
import ssl

from OpenSSL import SSL

ssl.wrap_socket(socket.socket())  #~ weak-tls-version
SSL.Context(SSL.SSLv3_METHOD)  #~ weak-tls-version
context = ssl.SSLContext(ssl.PROTOCOL_SSLv3)  #~ weak-tls-version
context.set_ciphers("ALL:@SECLEVEL=0")  #~ weak-tls-version
context.set_ciphers("ECDHE+AESGCM:!aNULL")
context.wrap_socket(socket.socket())
SSL.Context(SSL.TLS_METHOD)

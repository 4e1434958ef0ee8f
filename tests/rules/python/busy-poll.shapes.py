def packets(sock):
    while True:  #~ busy-poll
        data = sock.recv(1024)
        handle(data)


def packets_until_closed(sock):
    while True:
        data = sock.recv(1024)
        if not data:
            break
        handle(data)


def count_down(number):
    while number != 0:  #~ busy-poll
        number -= 2


def count_down_by_one(number):
    while number != 0:
        number -= 1

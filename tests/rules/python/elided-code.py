"""What an answer cut short leaves behind. A mark behind these comments would be a part of them."""
# ... existing imports ...
#~^ elided-code
import json

# rest of the code remains the same
#~^ elided-code


class Orders:
    def load(self, path):
        with open(path) as file:
            # ... rest of the function
            #~^ elided-code
            return json.load(file)

    # (other methods unchanged)
    #~^ elided-code
    # … keep the remaining methods …
    #~^ elided-code

    def save(self, path):
        # Your code here
        #~^ elided-code
        # same as before...
        #~^ elided-code
        # [validation omitted for brevity]
        #~^ elided-code
        return path

    def close(self):
        # existing code
        #~^ elided-code
        pass


# The rest of the arguments are passed on to the parent.
# existing code paths rely on this order
# same as above, but reversed
# Loading...
# Waiting for the rest of the body ...
# ...and the other way round
# TODO: keep the rest of the arguments
# ----- rest -----
# See the existing code in users.py.
# remaining fields, in the order of the table
# unchanged since 2019
first, *rest = [1, 2]  # the rest of the list
print(first, ..., rest)
total = sum(rest)  # unchanged


def half(orders, path
    # ... existing validation stays the same ...
    #~^ elided-code

from fastapi import APIRouter, Depends, FastAPI

app = FastAPI()
router = APIRouter(prefix="/employees")


@router.get("/me")
def me(user=Depends(current_user)):
    return user.name


@router.put("/{number}/salary")
def salary(number: int, user=Depends(current_user)):
    return change(number, user)


@router.delete("/{number}")
def remove(number: int):  #~ missing-auth
    return drop(number)


@app.delete("/users/{number}")
def remove_user(number: int):
    return drop(number)

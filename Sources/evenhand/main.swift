print("evenhand")

package fixtures

type Account struct {
	Balance   float64 //~ money-float
	TaxAmount float32 //~ money-float
	Fee       *float64 //~ money-float
	Rating    float64
	TaxRate   float64
	Price     int64
}

func withdraw(account *Account, amount float64) error { //~ money-float
	return nil
}

func blend(amount float64, alpha float64) float64 {
	return amount * alpha
}

type Node struct {
	CPUBalance float64
	LoadFactor float64
	Amount     int
}

func rate(taxRate float64) float64 {
	return taxRate / 100
}

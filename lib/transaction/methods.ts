import { keccak_256 } from '@noble/hashes/sha3.js';
import { toHex } from './abi-decode';
import { type AbiMethod, parseMethod } from './abi-types';

const permitDetails = '(address token, uint160 amount, uint48 expiration, uint48 nonce)';
const swapV3 = 'address tokenIn, address tokenOut, uint24 fee, address recipient';

/** Methods that move or expose a user's assets, as their contracts declare them. */
const signatures: readonly string[] = [
  // ERC-20 and its extensions
  'transfer(address to, uint256 amount)',
  'transferFrom(address from, address to, uint256 amount)',
  'approve(address spender, uint256 amount)',
  'increaseAllowance(address spender, uint256 amount)',
  'decreaseAllowance(address spender, uint256 amount)',
  'increaseApproval(address spender, uint256 amount)',
  'permit(address owner, address spender, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'permit(address owner, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)',
  'approveAndCall(address spender, uint256 amount, bytes data)',
  'transferAndCall(address to, uint256 amount, bytes data)',
  'mint(address to, uint256 amount)',
  'burn(uint256 amount)',
  // ERC-721 and ERC-1155
  'setApprovalForAll(address operator, bool approved)',
  'safeTransferFrom(address from, address to, uint256 tokenId)',
  'safeTransferFrom(address from, address to, uint256 tokenId, bytes data)',
  'safeTransferFrom(address from, address to, uint256 tokenId, uint256 amount, bytes data)',
  'safeBatchTransferFrom(address from, address to, uint256[] tokenIds, uint256[] amounts, bytes data)',
  // Permit2
  'approve(address token, address spender, uint160 amount, uint48 expiration)',
  `permit(address owner, (${permitDetails} details, address spender, uint256 deadline) permit, bytes signature)`,
  `permit(address owner, (${permitDetails}[] details, address spender, uint256 deadline) permit, bytes signature)`,
  'permitTransferFrom(((address token, uint256 amount) permitted, uint256 nonce, uint256 deadline) permit, (address to, uint256 amount) transfer, address owner, bytes signature)',
  'transferFrom(address from, address to, uint160 amount, address token)',
  // WETH and staking
  'deposit()',
  'withdraw(uint256 amount)',
  'submit(address referral)',
  'stake(uint256 amount)',
  // Uniswap V2 and its forks
  'swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'swapTokensForExactTokens(uint256 amountOut, uint256 amountInMax, address[] path, address to, uint256 deadline)',
  'swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'swapTokensForExactETH(uint256 amountOut, uint256 amountInMax, address[] path, address to, uint256 deadline)',
  'swapExactTokensForETH(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'swapETHForExactTokens(uint256 amountOut, address[] path, address to, uint256 deadline)',
  'swapExactTokensForTokensSupportingFeeOnTransferTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'swapExactETHForTokensSupportingFeeOnTransferTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'swapExactTokensForETHSupportingFeeOnTransferTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'addLiquidity(address tokenA, address tokenB, uint256 amountADesired, uint256 amountBDesired, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline)',
  'addLiquidityETH(address token, uint256 amountTokenDesired, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline)',
  'removeLiquidity(address tokenA, address tokenB, uint256 liquidity, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline)',
  // Uniswap V3: SwapRouter, SwapRouter02, Universal Router
  `exactInputSingle((${swapV3}, uint256 deadline, uint256 amountIn, uint256 amountOutMin, uint160 sqrtPriceLimitX96) params)`,
  `exactInputSingle((${swapV3}, uint256 amountIn, uint256 amountOutMin, uint160 sqrtPriceLimitX96) params)`,
  'exactInput((bytes path, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMin) params)',
  'exactInput((bytes path, address recipient, uint256 amountIn, uint256 amountOutMin) params)',
  `exactOutputSingle((${swapV3}, uint256 deadline, uint256 amountOut, uint256 amountInMax, uint160 sqrtPriceLimitX96) params)`,
  `exactOutputSingle((${swapV3}, uint256 amountOut, uint256 amountInMax, uint160 sqrtPriceLimitX96) params)`,
  'swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to)',
  'multicall(bytes[] calls)',
  'multicall(uint256 deadline, bytes[] calls)',
  'multicall(bytes32 previousBlockhash, bytes[] calls)',
  'execute(bytes commands, bytes[] inputs, uint256 deadline)',
  'execute(bytes commands, bytes[] inputs)',
  'unwrapWETH9(uint256 amountMinimum, address recipient)',
  'sweepToken(address token, uint256 amountMinimum, address recipient)',
  'refundETH()',
  // Multicall3, Safe, proxies, ownership
  'aggregate((address target, bytes callData)[] batch)',
  'aggregate3((address target, bool allowFailure, bytes callData)[] batch)',
  'execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)',
  'multiSend(bytes transactions)',
  'execute(address to, uint256 value, bytes data)',
  'executeBatch((address to, uint256 value, bytes data)[] batch)',
  'transferOwnership(address newOwner)',
  'upgradeTo(address implementation)',
  'upgradeToAndCall(address implementation, bytes data)',
  // Lending
  'supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)',
  'withdraw(address asset, uint256 amount, address to)',
  'deposit(uint256 amount, address receiver)',
  'redeem(uint256 shares, address receiver, address owner)',
  'claim()',
];

let bySelector: Map<string, AbiMethod> | null = null;

/** The method of four bytes (`0xa9059cbb`), or null. Selectors are hashed at the first call. */
export function methodOf(selector: string): AbiMethod | null {
  bySelector ??= new Map(
    signatures.map(parseMethod).map((method) => [selectorOf(method.canonical), method]),
  );
  return bySelector.get(selector.toLowerCase()) ?? null;
}

export function selectorOf(canonical: string): string {
  return toHex(keccak_256(new TextEncoder().encode(canonical)).subarray(0, 4));
}

/** Everything in one file, nothing lazy: for subresource integrity and for review offline. The order matters. */
import './define.ts';
import './checkout.ts';

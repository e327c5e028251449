import { NotForThisProfile } from '@/components/household/not-for-this-profile';

export default NotForThisProfile;

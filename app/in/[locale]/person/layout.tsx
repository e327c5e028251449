import BrowseLayout from '@/app/(browse)/layout';

export default BrowseLayout;
